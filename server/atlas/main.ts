// The process around the command line; everything else can be called from a test.
import { run } from './commands'

void run(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(`${text}\n`),
}).then((code) => {
  process.exitCode = code
})
