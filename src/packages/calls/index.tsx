// Is there something I could help with? And for staff: what have we called for?
import Taro from '@tarojs/taro'
import { useMe } from '@/features/accounts/use-me'
import { callingUnits } from '@/features/calls/calling-units'
import { MadeCalls } from '@/features/calls/made-calls'
import { OpenCalls } from '@/features/calls/open-calls'
import { Button } from '@/ui/button'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { callWords as words } from '@/ui/words/calls'

export default function CallsPage() {
  const units = callingUnits(useMe().data)
  const make = () => void Taro.navigateTo({ url: routes.makeCall })
  return (
    <Screen
      title={words.title}
      foot={
        units.length === 0 ? null : (
          <Button look="primary" wide icon="plus" onPress={make}>
            {words.make}
          </Button>
        )
      }
    >
      <OpenCalls />
      {units.length === 0 ? null : <MadeCalls units={units} />}
    </Screen>
  )
}
