import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const api = process.env.MAAGAL_URL ?? 'http://127.0.0.1:3000'

/** Writes `.br` and `.gz` beside every text file, so that the server sends small files without compressing anything itself. */
function precompressed(): Plugin {
  const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]
  return {
    name: 'precompressed',
    apply: 'build',
    // Of the files as they were written: earlier hooks still see placeholders in the code.
    async writeBundle({ dir = '' }, bundle) {
      for (const fileName of Object.keys(bundle)) {
        if (!/\.(js|css|html|svg)$/.test(fileName)) continue
        const path = join(dir, fileName)
        const bytes = await readFile(path)
        const br = await brotli(bytes, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } })
        await writeFile(`${path}.br`, br)
        await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }))
      }
    },
  }
}

/** Stamps the service worker with the names of everything that was built: another build is another worker. */
function stampedWorker(): Plugin {
  return {
    name: 'stamped-worker',
    apply: 'build',
    generateBundle(_, bundle) {
      const worker = bundle['sw.js']
      if (worker?.type !== 'chunk') throw new Error('the service worker was not built')
      // It runs as a classic script: what it shares with the page would be an import that it cannot have.
      if (worker.imports.length > 0) throw new Error(`the service worker shares ${worker.imports.join()} with the page`)
      const build = createHash('sha256').update(Object.keys(bundle).sort().join()).update(worker.code).digest('hex')
      const files = Object.keys(bundle).flatMap((name) => name.match(/^assets\/(.+\.(js|css|woff2|svg))$/)?.[1] ?? [])
      worker.code = worker.code
        .replaceAll('__BUILD__', JSON.stringify(build.slice(0, 12)))
        .replaceAll('__FILES__', JSON.stringify(files.sort().join(' ')))
    },
  }
}

/**
 * What stands on the first page: what all pages share, the frame, the queues and their list. One file of it is one wait on a slow line, where
 * ten small ones are several. Dialogs and forms are left out: they come when they are opened.
 */
const FIRST = new RegExp(
  [
    '@mantine/core/esm/(core|components/(Menu|Popover|Tooltip|Portal|Transition|Floating|Paper|Loader|UnstyledButton|FocusTrap)/)',
    '@floating-ui',
    '@tanstack/',
    '/react(-dom)?/|/i18next/|/scheduler/',
    'web/(api|app|live|person/(me|preferences|leave|kept)|commands|frame/brand-choice|i18n/(i18n|use-translation)|ui/(?!DoorFrame|HeroRing|DialogFoot|RadioCards)|settings/brand/hours|routing/(names|PassesOn))',
    'web/(queue/(?!Narrow(Form|Sheet)|SwipeRow)|case/CaseSkeleton|frame/(AppFrame|BrandSwitcher|NoticeStack|OfflineBar|OpeningHours|PersonMenu|PhoneTabs|Rail|ResponsivenessBadge|SkipLinks|TopBar)|routing/AsksBar|briefing/ShiftNotices|team/(Notices|SetUpLeft))',
  ].join('|'),
)

/** The open case, without what opens in it on demand. */
const CASE =
  /web\/(case\/(?!dialogs|link\/LinkPreview|LoopView|ClosePanel|TwoLanes|SideDrawer|Correction|CaseSkeleton)|composer\/(?!ConfirmPublic|Alternative|PromiseLine|files\/|emoji\/)|playbook\/(?!PlaybookFocus)|customer\/(?!MergeDialog))/

export default defineConfig({
  root: 'web',
  publicDir: 'public',
  plugins: [react(), stampedWorker(), precompressed()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    // Fonts and icons stay files: the content security policy allows no data URLs for scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What every page of the desk needs travels together: a hundred small files compress worse than one.
    rolldownOptions: {
      input: { index: 'web/index.html', sw: 'web/worker/sw.ts' },
      output: {
        // A worker rules the folder it lies in, and is found under the same name for good.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'first', test: FIRST },
            { name: 'case', test: CASE },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': api, '/sandbox': api, '/wall': api }, host: '127.0.0.1' },
})
