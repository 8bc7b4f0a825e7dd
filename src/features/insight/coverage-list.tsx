// Grid by grid, those with the least first; each opens on the map.
import type { GridCoverage } from '@core/insight/coverage-report'
import { useState } from 'react'
import { List, ListItem } from '@/platform/elements'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { coverageWords } from '@/ui/words/insight'

interface CoverageListProps {
  readonly grids: readonly GridCoverage[]
  readonly openId: string | undefined
  readonly onOpen: (gridId: string) => void
}

const aPage = 12

export function CoverageList({ grids, openId, onOpen }: CoverageListProps) {
  const [shown, setShown] = useState(aPage)
  return (
    <>
      <Card flush title={coverageWords.grids}>
        <List>
          {grids.slice(0, shown).map(({ grid, share, metres, within }) => (
            <ListItem key={grid.id}>
              <ListRow
                title={grid.name}
                note={coverageWords.unreached(metres - within)}
                aside={coverageWords.share(share)}
                selected={grid.id === openId}
                onPress={() => onOpen(grid.id)}
              />
            </ListItem>
          ))}
        </List>
      </Card>
      {grids.length > shown ? (
        <Button look="quiet" wide onPress={() => setShown(shown + aPage)}>
          {coverageWords.more}
        </Button>
      ) : null}
    </>
  )
}
