// The life of a request as a state diagram and a table, drawn from the table that the product itself goes by.
import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { format } from 'prettier'

const source = 'core/requests/life.ts'

export async function drawLife() {
  const { code } = transformSync(readFileSync(source, 'utf8'), { loader: 'ts', format: 'esm' })
  const { life } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
  return format(`${diagramOf(life)}\n${tableOf(life)}`, { parser: 'markdown' })
}

/** Commands that lead from one state to the same next one share an arrow. */
function diagramOf(life) {
  const arrows = new Map()
  for (const [name, { from, to }] of Object.entries(life)) {
    if (to === 'same') continue
    for (const state of from) {
      const arrow = `${state} --> ${to}`
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), name])
    }
  }
  const lines = [...arrows].map(([arrow, names]) => `  ${arrow}: ${names.join(', ')}`)
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> routed: submit, enter', ...lines, '```', ''].join('\n')
}

function tableOf(life) {
  const rows = Object.entries(life).map(([name, { by, from, to }]) => {
    const states = from.length > 6 ? 'any' : from.join(', ')
    return `| \`${name}\` | ${by} | ${states} | ${to === 'same' ? '–' : to} |`
  })
  return ['| command | whose | from | to |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}
