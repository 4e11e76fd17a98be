/**
 * Runs the benchmarks, or those named: npm run bench [-- intake alert]. Each prints its figures beside a limit measured in the same run on
 * the same machine; none of them is a test. Node has the flags of npm start here.
 */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../bench/', import.meta.url))
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}; there are: ${all.join(', ')}\n`)
  process.exit(1)
}
for (const name of wanted.length > 0 ? wanted : all) {
  process.stdout.write(`\n${name}\n`)
  const { bench } = (await import(`${folder}${name}.bench.ts`)) as { bench(): Promise<void> }
  await bench()
}
process.exit(0)
