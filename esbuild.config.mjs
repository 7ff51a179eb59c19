// Builds the program: rules packed and checked into one file, the command line and the library bundled.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// zod brings its messages in forty languages; the program has its own
const oneLanguage = {
  name: 'one-language',
  setup({ onResolve }) {
    onResolve({ filter: /locales\/index\.js$/ }, ({ resolveDir }) =>
      resolveDir.includes('zod') ? { path: join(resolveDir, '..', 'locales', 'en.js') } : undefined,
    )
  },
}

const shared = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.12',
  logLevel: 'warning',
  legalComments: 'none',
  plugins: [oneLanguage],
  banner: { js: "import { createRequire as requireHere } from 'node:module'; const require = requireHere(import.meta.url);" },
}

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist', { recursive: true })

await build({ ...shared, entryPoints: ['src/lab/pack-up.ts'], outfile: 'dist/pack-up.js' })
const { packUp } = await import(pathToFileURL('dist/pack-up.js').href)
const packed = packUp('rules')
if (!packed.ok) {
  console.error(packed.message)
  process.exit(1)
}
writeFileSync('dist/rules.json', packed.json)
rmSync('dist/pack-up.js')

await build({
  ...shared,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  splitting: true,
  chunkNames: '[name]-[hash]',
  minify: true,
  keepNames: false,
})
