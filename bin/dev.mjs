#!/usr/bin/env node
// npm run dev: the server, started again at every change, and beside it the desk with live reload.
import './lib/require-node.mjs'
import { spawn } from 'node:child_process'
import { ensureInstalled } from './lib/install.mjs'
import { inProject, main, projectNode, root } from './lib/project.mjs'

await main(async () => {
  await ensureInstalled()
  const url = `http://${process.env.HOST || '127.0.0.1'}:${process.env.PORT || 3000}`
  const parts = [['--watch', inProject('src', 'main.ts')], [inProject('node_modules', 'vite', 'bin', 'vite.js')]].map(
    (args) => spawn(projectNode, args, { cwd: root, stdio: 'inherit', env: { ...process.env, MAAGAL_URL: url } }),
  )
  const stop = () => {
    for (const part of parts) part.kill('SIGTERM')
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  await Promise.all(parts.map((part) => new Promise((resolve) => part.once('exit', () => resolve(stop())))))
})
