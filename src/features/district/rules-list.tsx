// The district's routing rules in the order in which they are tried, each in a sentence with its reason.
import { View } from '@tarojs/components'
import type { RuleView } from '@core/district/district-api'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { QueryView } from '@/ui/query-view'
import { hoursText } from '@/ui/hours-text'
import { ruleWords, targetWords } from '@/ui/words/routing'

const words = ruleWords.rules
const nothing = {}

export function RulesList() {
  const rules = useQuery('district', 'rules', nothing, { keep: false })
  return (
    <QueryView query={rules} rows={3}>
      {(all) =>
        all.length === 0 ? (
          <Card>{words.none}</Card>
        ) : (
          <>
            <View>{words.intro}</View>
            <Card flush>
              {all.map((rule, index) => (
                <ListRow key={rule.id} title={`${index + 1}. ${sentenceFor(rule)}`} note={rule.reason} />
              ))}
              <ListRow title={words.rest} />
            </Card>
          </>
        )
      }
    </QueryView>
  )
}

function sentenceFor({ areaName, serviceName, hours, to }: RuleView): string {
  const where = areaName === '' ? words.everywhere : words.area(areaName)
  const when = hours === null ? words.always : words.during(hoursText(hours))
  return words.sentence(where, serviceName, when, targetWords(to))
}
