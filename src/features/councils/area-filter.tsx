// Whose matters are looked at: where I am, or an area I choose; kept on the phone.
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { councilWords } from '@/ui/words/councils'
import { AreaPicker } from './area-picker'
import type { ChosenArea } from './raise-draft'
import { useHere } from './use-here'

const words = councilWords.list

interface AreaFilterProps {
  readonly area: ChosenArea
  readonly districtId: string | undefined
  readonly onChange: (area: ChosenArea) => void
}

export function AreaFilter({ area, districtId, onChange }: AreaFilterProps) {
  const here = useHere(onChange)
  return (
    <View className="stack stack--tight">
      <View className="row">
        <Button icon="locate" busy={here.busy} onPress={() => void here.find()}>
          {words.nearMe}
        </Button>
        <AreaPicker all area={area} districtId={districtId} onChange={onChange} />
      </View>
      {here.fault === undefined ? null : <Notice look="alert">{here.fault}</Notice>}
    </View>
  )
}
