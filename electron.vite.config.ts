import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { snapshotCatalogue } from './scripts/snapshot-catalogue.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  main: {
    plugins: [
      { name: 'catalogue-snapshot', buildStart: () => snapshotCatalogue(path('resources/catalogue')) },
    ],
    build: {
      outDir: 'out/main',
      sourcemap: false,
      minify: false,
      rolldownOptions: {
        input: {
          index: path('src/main/index.ts'),
          web: path('src/main/web.ts'),
          cli: path('src/main/cli.ts'),
          'store-worker': path('src/main/store/worker.ts'),
          'password-worker': path('src/main/passwords/worker.ts'),
          'files-worker': path('src/main/files/worker.ts'),
          'export-worker': path('src/main/passwords/export/worker.ts'),
          'scoring-worker': path('src/main/passwords/scoring/scoring-worker.ts'),
        },
        // Flat: workers are found beside the chunk that starts them, with new URL('./store-worker.js', import.meta.url).
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      sourcemap: false,
      minify: false,
      // A sandboxed preload can require nothing but electron, so everything else is bundled into it.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: path('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      sourcemap: false,
      minify: true,
      // The window's policy allows no fonts or styles from data: addresses.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: path('src/renderer/index.html') } },
    },
  },
})
