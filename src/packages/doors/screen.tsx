// The changing code on a tablet in the home: whoever has come and wants to say so scans it.
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useEffect, useMemo } from 'react'
import { useScreenCode, type ScreenCode } from '@/features/doors/use-screen-code'
import { Picture } from '@/platform/elements'
import { keepAwake } from '@/platform/keep-awake'
import { qrPicture } from '@/platform/qr-picture'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { ErrorState, Skeleton } from '@/ui/states'
import { homeScreenWords as words } from '@/ui/words/doors'
import './screen.scss'

export default function HomeScreenPage() {
  const { place = '' } = useRouter().params
  const shown = useScreenCode(place)
  useEffect(() => keepAwake(), [])
  return (
    <Screen title={shown.code?.name ?? words.title} demo={shown.code?.demo} wide>
      <Shown {...shown} />
    </Screen>
  )
}

function Shown({ code, refusal, age }: ScreenCode) {
  const text = code && (code.address === '' ? code.scene : code.address)
  const picture = useMemo(() => (text === undefined ? undefined : qrPicture(text)), [text])
  if (code === undefined || picture === undefined)
    return refusal ? <ErrorState refusal={refusal} /> : <Skeleton rows={3} />
  return (
    <View className="home-screen">
      <View className="home-screen__name">{code.name}</View>
      <View className="home-screen__words">{words.scan}</View>
      {age === 'over' ? (
        <Notice look="alert">{words.gone}</Notice>
      ) : (
        <Picture className="home-screen__code" src={picture} alt={words.picture} />
      )}
      {age === 'stale' ? <Notice look="alert">{words.stale}</Notice> : null}
      <View className="home-screen__note">{words.note}</View>
    </View>
  )
}
