// Imported first by every script here; written so that an old Node understands it.
const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(`Maagal needs Node.js 20 or newer to install itself; this is ${process.version}.`)
  console.error('Get a current one from https://nodejs.org or your system, then run the same command again.')
  process.exit(1)
}
