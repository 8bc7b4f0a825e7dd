// What a paper receipt opens: how the request stands, whether or not one has an account.
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useMe } from '@/features/accounts/use-me'
import { readReceiptCode } from '@/features/requests/receipt-code'
import { ReceiptFinder } from '@/features/requests/receipt-finder'
import { ReceiptView } from '@/features/requests/receipt-view'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { useNow } from '@/ui/use-now'
import { requestWords } from '@/ui/words/requests'

const words = requestWords.receipt

export default function ReceiptPage() {
  const { code: given = '', q = '' } = useRouter().params
  // WeChat hands an ordinary QR code's address over as `q`.
  const [code, setCode] = useState(readReceiptCode(given) ?? readReceiptCode(q) ?? '')
  const signedIn = (useMe().data?.accountId ?? '') !== ''
  const receipt = useQuery('requests', 'receipt', code === '' ? null : { code }, { keep: false })
  useFresh(receipt)
  const now = useNow()
  return (
    <Screen title={words.title}>
      {code === '' ? (
        <ReceiptFinder onCode={setCode} />
      ) : (
        <>
          <QueryView query={receipt} rows={3}>
            {(found) => (
              <ReceiptView
                receipt={found}
                code={code}
                now={now}
                signedIn={signedIn}
                onClaimed={({ id }) => void Taro.redirectTo({ url: routes.request(id) })}
              />
            )}
          </QueryView>
          <Button look="quiet" wide onPress={() => setCode('')}>
            {words.other}
          </Button>
        </>
      )}
    </Screen>
  )
}
