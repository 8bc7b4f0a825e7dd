import tseslint from 'typescript-eslint'

const unruly = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time as an argument.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the time as an argument.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take randomness as an argument.',
  },
]
const throwing = { selector: 'ThrowStatement', message: 'A rule refuses with a Result; it does not throw.' }

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.data/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', { max: 12, variant: 'modified' }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  { files: ['test/**/*.ts', 'test/**/*.tsx'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['core/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...unruly, throwing] } },
  // The algorithm files stand on typed arrays with proven bounds, and a torn file is a thrown, coded error.
  {
    files: ['core/walking/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...unruly], '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
