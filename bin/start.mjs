#!/usr/bin/env node
// npm start: installs what is missing, builds the desk if its sources changed, and runs the server.
import './lib/require-node.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { inProject, main } from './lib/project.mjs'
import { serve } from './lib/serve.mjs'
import { ensureWeb } from './lib/web.mjs'

/** One helper for the garbage collector: with more it takes every core of a small machine at once, and the database waits with it. */
const ONE_HELPER = '--v8-pool-size=1'

await main(async () => {
  await ensureInstalled('1/3 Installing packages')
  await ensureWeb('2/3 Building the desk')
  process.exit(await serve([ONE_HELPER, inProject('src', 'main.ts'), ...process.argv.slice(2)]))
})
