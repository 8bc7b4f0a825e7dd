// What does this matter need from me now?
import { useRouter } from '@tarojs/taro'
import { MatterWork } from '@/features/councils/matter-work'
import { useMatter } from '@/features/councils/use-matter'
import { Screen } from '@/ui/screen'
import { councilWorkWords } from '@/ui/words/council-work'

export default function MatterWorkPage() {
  const { id = '' } = useRouter().params
  const matter = useMatter(id)
  return (
    <Screen title={councilWorkWords.title} demo={matter.query.data?.demo}>
      <MatterWork id={id} matter={matter} />
    </Screen>
  )
}
