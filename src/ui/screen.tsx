// The frame of every screen: who one acts as in a demonstration, the title, the state of the net, the content, and the
// doors. It carries the reading mode, so everything inside grows with it.
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, type PropsWithChildren, type ReactNode } from 'react'
import { Heading, Pressable, Region } from '@/platform/elements'
import { phone } from '@/platform/phone'
import { useOnline } from '@/platform/use-online'
import { BottomNav, type Door } from './bottom-nav'
import { CallButton } from './call-button'
import { useCallLine, type CallLine } from './call-line'
import { DemoBar } from './demo-bar'
import { Icon } from './icon'
import { useReading, type Reading } from './reading'
import { Tag } from './tag'
import { commonWords } from './words/common'
import { routes } from './routes'
import './screen.scss'

export interface ScreenProps {
  readonly title: string
  /** Beside the title. */
  readonly aside?: ReactNode
  /** What is shown is invented: says 示例数据. */
  readonly demo?: boolean | undefined
  /** On the four screens that are doors; the others have a way back. */
  readonly door?: Door | undefined
  readonly unread?: number | undefined
  /** Stays above the lower edge: the primary action. */
  readonly foot?: ReactNode
  /** Whom elder mode's call button rings, in place of the district's hotline. */
  readonly callLine?: CallLine | undefined
  /** For lists beside details on a wide screen. */
  readonly wide?: boolean | undefined
  /** Content reaches the edges. */
  readonly flush?: boolean | undefined
}

export function Screen(props: PropsWithChildren<ScreenProps>) {
  const { title, aside, demo, door, unread, wide, flush, children } = props
  const reading = useReading()
  const online = useOnline()
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title])
  return (
    <View className={`screen ${readingClass(reading)} ${wide ? 'screen--wide' : ''}`}>
      <DemoBar />
      <TitleBar title={title} aside={aside} demo={demo} back={door === undefined} />
      {online ? null : <OfflineBar />}
      <Region as="main" className={`screen__main ${flush ? 'screen__main--flush' : ''}`}>
        {children}
      </Region>
      <View className="screen__bottom">
        <Foot elder={reading.elder} foot={props.foot} callLine={props.callLine} />
        {door ? <BottomNav current={door} unread={unread} /> : null}
      </View>
    </View>
  )
}

function Foot({ elder, foot, callLine }: Pick<ScreenProps, 'foot' | 'callLine'> & { readonly elder: boolean }) {
  const hotline = useCallLine()
  const line = callLine ?? hotline
  if (!foot && !(elder && line)) return null
  return (
    <View className="screen__foot">
      {elder && line ? <CallButton wide number={line.number} who={line.who} /> : null}
      {foot}
    </View>
  )
}

function readingClass({ elder, size }: Reading): string {
  return elder ? `screen--elder screen--${size}` : ''
}

function TitleBar({
  title,
  aside,
  demo,
  back,
}: Pick<ScreenProps, 'title' | 'aside' | 'demo'> & { readonly back: boolean }) {
  const label = demo ? <Tag look="outline">{commonWords.demoLabel}</Tag> : null
  if (phone.showsTitle)
    return label || aside ? (
      <View className="screen__under-title">
        {label}
        {aside}
      </View>
    ) : null
  return (
    <Region as="banner" className="screen__bar">
      {back ? (
        <Pressable className="screen__back" label={commonWords.back} onPress={goBack}>
          <Icon name="back" />
        </Pressable>
      ) : null}
      <Heading level={1} className="screen__title">
        {title}
      </Heading>
      {label}
      {aside}
    </Region>
  )
}

function OfflineBar() {
  return (
    <Region as="status" className="screen__offline">
      <Icon name="offline" />
      <Text>{commonWords.offlineBar}</Text>
    </Region>
  )
}

/** Opened by an address there is nothing behind: then home. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: routes.homes })
}
