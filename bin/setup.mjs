#!/usr/bin/env node
// Installs and builds, and runs nothing: what bin/check, a container image or a first look at the code needs.
import './lib/require-node.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/project.mjs'
import { ensureWeb } from './lib/web.mjs'

await main(async () => {
  await ensureInstalled()
  await ensureWeb()
})
