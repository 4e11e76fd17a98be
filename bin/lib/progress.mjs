const TELL_EVERY_MS = 10_000

/**
 * Runs a step that takes a while, showing that it is alive: seconds counting on a terminal, a line now and then
 * elsewhere. Everything goes to standard error, so that a command's own output stays clean.
 */
export async function step(label, work) {
  const out = process.stderr
  const begun = Date.now()
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`
  if (!out.isTTY) out.write(`${label}…\n`)
  const timer = setInterval(
    () => out.write(out.isTTY ? `\r${label}… ${seconds()} ` : `${label}… ${seconds()}\n`),
    out.isTTY ? 250 : TELL_EVERY_MS,
  )
  const end = (word) => {
    clearInterval(timer)
    out.write(`${out.isTTY ? '\r' : ''}${label}: ${word} (${seconds()})${out.isTTY ? '   ' : ''}\n`)
  }
  try {
    const result = await work()
    end('done')
    return result
  } catch (error) {
    end('failed')
    throw error
  }
}
