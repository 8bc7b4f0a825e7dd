// What is this about, where does it stand, and what can I do?
import { useRouter } from '@tarojs/taro'
import { MatterWhole } from '@/features/councils/matter-whole'
import { useMatter } from '@/features/councils/use-matter'
import { Screen } from '@/ui/screen'
import { councilWords } from '@/ui/words/councils'

export default function MatterPage() {
  const { id = '' } = useRouter().params
  const matter = useMatter(id)
  return (
    <Screen title={councilWords.one.title} demo={matter.query.data?.demo}>
      <MatterWhole id={id} matter={matter} />
    </Screen>
  )
}
