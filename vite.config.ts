import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.MAAGAL_URL ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: 'web',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    // Fonts and icons stay files: the content security policy allows no data URLs for scripts or fonts.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': api, '/sandbox': api }, host: '127.0.0.1' },
})
