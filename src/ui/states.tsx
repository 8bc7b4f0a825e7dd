// What a screen shows while there is nothing to show: a skeleton, an empty list, or what went wrong.
import { View } from '@tarojs/components'
import type { Refusal } from '@core/kernel/result'
import { Heading, Region } from '@/platform/elements'
import { lacksConsent } from '@/rpc/lacks-consent'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import { wayOutOf, type Action } from './way-out'
import { commonWords } from './words/common'
import { sentenceOf } from './words/refusals'
import './states.scss'

/** Grey shapes where the rows will be, so that nothing jumps. */
export function Skeleton({
  rows = 4,
  slow,
}: {
  readonly rows?: number | undefined
  readonly slow?: boolean | undefined
}) {
  return (
    <Region as="status" label={commonWords.loading} className="skeleton">
      {slow ? <View className="skeleton__slow">{commonWords.slow}</View> : null}
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="skeleton__row">
          <View className="skeleton__line skeleton__line--long" />
          <View className="skeleton__line" />
        </View>
      ))}
    </Region>
  )
}

interface EmptyProps {
  readonly icon?: IconName | undefined
  readonly title: string
  /** What to do next. */
  readonly next?: string | undefined
  readonly action?: Action | undefined
}

export function Empty({ icon, title, next, action }: EmptyProps) {
  return (
    <View className="empty">
      {icon ? <Icon name={icon} className="empty__icon" /> : null}
      <Heading level={2} className="empty__title">
        {title}
      </Heading>
      {next ? <View className="empty__next">{next}</View> : null}
      {action ? (
        <View className="empty__action">
          <Button onPress={action.onPress}>{action.text}</Button>
        </View>
      ) : null}
    </View>
  )
}

/** What happened, what is safe, what to do. */
export function ErrorState({
  refusal,
  onRetry,
  wayOut = wayOutOf(refusal),
}: {
  readonly refusal: Refusal
  /** Offered instead of trying again. */
  readonly wayOut?: Action | undefined
  readonly onRetry?: (() => void) | undefined
}) {
  const offline = refusal.reason === 'net.offline'
  const asksConsent = lacksConsent(refusal)
  return (
    <Region as={asksConsent ? 'status' : 'alert'}>
      <Empty
        icon={offline ? 'offline' : asksConsent ? 'lock' : 'warning'}
        title={sentenceOf(refusal)}
        next={offline ? commonWords.offlineNext : undefined}
        action={wayOut ?? (onRetry ? { text: commonWords.again, onPress: onRetry } : undefined)}
      />
    </Region>
  )
}
