// The receipt to take home: printed in a browser, photographed from a phone.
import Taro, { useRouter } from '@tarojs/taro'
import { PaperReceipt } from '@/features/requests/paper-receipt'
import { canPrint, printPage } from '@/platform/print'
import { siteOrigin } from '@/platform/site-origin'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { receiptWords as words } from '@/ui/words/counter'
import './paper.scss'

export default function PaperPage() {
  const { id = '', code = '' } = useRouter().params
  const receipt = useQuery('requests', 'receipt', code === '' ? null : { code }, { keep: false })
  const foot = canPrint ? (
    <Button look="primary" wide onPress={printPage}>
      {words.print}
    </Button>
  ) : null
  return (
    <Screen title={words.title} foot={foot}>
      <Notice icon="check" title={words.done}>
        {words.next}
        {canPrint ? '' : words.photograph}
      </Notice>
      <QueryView query={receipt} rows={3}>
        {(found) => <PaperReceipt receipt={found} code={code} origin={siteOrigin()} />}
      </QueryView>
      <Button wide onPress={() => void Taro.redirectTo({ url: routes.deskRequest(id) })}>
        {words.look}
      </Button>
      <Button wide onPress={() => void Taro.redirectTo({ url: routes.deskEnter })}>
        {words.another}
      </Button>
    </Screen>
  )
}
