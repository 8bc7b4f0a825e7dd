// Who stands in for whom: the one who asks for it, the one who votes, both looked at once more; or taken back.
import { useState } from 'react'
import type { DecisionView, ElectorRow as Elector } from '@core/ballots/ballots-api'
import { Notice } from '@/ui/notice'
import { proxyWords as words } from '@/ui/words/ballot-desk'
import { ElectorRow } from './elector-row'
import { ElectorSearch } from './elector-search'
import { electorText, namesText } from './elector-words'
import { ProxyConfirm, ProxyStands } from './proxy-cards'

export function ProxyDesk({ view }: { readonly view: DecisionView }) {
  const [principal, setPrincipal] = useState<Elector>()
  const [holder, setHolder] = useState<Elector>()
  const [done, setDone] = useState<string>()
  const of = { registerId: view.electorate.registerId, decisionId: view.id }
  const begin = (said?: string) => {
    setPrincipal(undefined)
    setHolder(undefined)
    setDone(said)
  }
  if (!principal)
    return (
      <>
        {done === undefined ? null : <Notice icon="check">{done}</Notice>}
        <ElectorSearch key={done} title={words.principal} {...of}>
          {(elector) => (
            <ElectorRow
              elector={elector}
              barred={elector.tookPart === '' || elector.proxyHolder !== '' ? undefined : words.voted}
              onChoose={() => setPrincipal(elector)}
            />
          )}
        </ElectorSearch>
      </>
    )
  const given = { view, principal, onOther: () => begin() }
  if (principal.proxyHolder !== '')
    return <ProxyStands {...given} onDone={() => begin(words.undone(namesText(principal)))} />
  if (!holder)
    return (
      <ElectorSearch key="holder" title={words.holder(namesText(principal))} {...of}>
        {(elector) =>
          elector.key === principal.key ? null : <ElectorRow elector={elector} onChoose={() => setHolder(elector)} />
        }
      </ElectorSearch>
    )
  return (
    <ProxyConfirm
      {...given}
      holder={holder}
      onDone={() => begin(words.done(electorText(principal), electorText(holder)))}
    />
  )
}
