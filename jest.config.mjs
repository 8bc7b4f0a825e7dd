// One jest run, one project a level: what can break where is tested there.
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
]
const level = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname ?? process.cwd(),
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  transform: { '\\.[cm]?[jt]sx?$': swc },
  // Packages that ship ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(@cloudflare|@noble|flatbush|flatqueue|kdbush|geokdbush|tinyqueue|point-in-polygon-hao|robust-predicates|jose|hono|@hono|gcoord|image-size|valibot|csv-parse|ml-kmeans|ml-nearest-vector|ml-distance-euclidean|ml-spectra-processing|is-any-array|ml-array-rescale)/)',
  ],
  setupFiles: ['<rootDir>/test/reproducible.ts'],
  moduleNameMapper: { '^@core/(.*)$': '<rootDir>/core/$1', '^@/(.*)$': '<rootDir>/src/$1' },
  // Built bundles run in processes of their own; here they would only be namesakes of their sources.
  modulePathIgnorePatterns: ['<rootDir>/dist/cloudfunctions/', '<rootDir>/dist/types/'],
  ...extra,
})

export default {
  projects: ['architecture', 'core', 'store', 'functions', 'server', 'src', 'weapp', 'browser', 'chaos'].map((name) =>
    level(name),
  ),
  testTimeout: 60_000,
}
