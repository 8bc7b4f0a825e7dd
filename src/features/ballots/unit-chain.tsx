// Which unit something is of: one of one's own, or what lies below it, level by level as far as one goes.
import { useQuery } from '@/rpc/use-query'
import { PickOne } from '@/ui/pick-one'
import { newRegisterWords as words } from '@/ui/words/ballot-registers'

export interface NamedUnit {
  readonly id: string
  readonly name: string
}

interface UnitChainProps {
  /** One's own; at least one. */
  readonly units: readonly NamedUnit[]
  /** Ids from one's own unit down. */
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}

export function UnitChain({ units, chosen, onChoose }: UnitChainProps) {
  const [first = '', ...rest] = chosen
  const own = units.find(({ id }) => id === first)
  return (
    <>
      {units.length > 1 ? (
        <PickOne
          label={words.unit}
          options={units.map(({ id, name }) => ({ value: id, text: name }))}
          value={first}
          onChoose={(id) => onChoose([id])}
        />
      ) : null}
      {own ? <Below unit={own} chosen={rest} onChoose={(below) => onChoose([own.id, ...below])} /> : null}
    </>
  )
}

/** Grids have party groups below them, which hold no votes of their own. */
const levels: readonly string[] = ['subdistrict', 'community', 'gridBranch']

function Below({ unit, chosen, onChoose }: Omit<UnitChainProps, 'units'> & { readonly unit: NamedUnit }) {
  const found = useQuery('district', 'units', { parentId: unit.id })
  const units = (found.data ?? []).filter(({ level }) => levels.includes(level))
  const [first = '', ...rest] = chosen
  const next = units.find(({ id }) => id === first)
  if (units.length === 0) return null
  return (
    <>
      <PickOne
        label={words.unit}
        options={[
          { value: '', text: words.whole(unit.name) },
          ...units.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        value={first}
        onChoose={(id) => onChoose(id === '' ? [] : [id])}
      />
      {next ? <Below unit={next} chosen={rest} onChoose={(below) => onChoose([next.id, ...below])} /> : null}
    </>
  )
}
