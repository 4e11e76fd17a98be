#!/usr/bin/env node
// The command `maagal`: npm run -s maagal -- <verb> …
import './lib/require-node.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { inProject, main, projectNode } from './lib/project.mjs'
import { runInFront } from './lib/run.mjs'

await main(async () => {
  await ensureInstalled()
  // Files are named from where the person is; npm remembers that in INIT_CWD, and everybody else is there.
  const env = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() }
  process.exit(await runInFront(projectNode, [inProject('src', 'cli.ts'), ...process.argv.slice(2)], env))
})
