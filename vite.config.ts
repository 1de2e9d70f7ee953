import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'web',
  // React Aria carries its own sentences in 30 languages; the console speaks two.
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-US'] }), enforce: 'pre' }],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: true,
    // Fonts stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // What every screen needs travels in few files: many small ones, each compressed for itself, weigh more.
            {
              name: 'frame',
              test: /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|use-sync-external-store)\//,
            },
            { name: 'console', test: /node_modules\/@tanstack\/(?!react-virtual|virtual-core)/ },
            // The lower half of React Aria, which imports nothing of the upper: together they would be one large chunk.
            { name: 'stately', test: /node_modules\/(react-stately|@internationalized)\// },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(['/api', '/oidc', '/.well-known'].map((path) => [path, 'http://127.0.0.1:4000'])),
  },
})
