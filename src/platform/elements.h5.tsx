// The elements in a browser: the real ones, so that keyboard, focus and screen readers simply work.
import type { AriaRole } from 'react'
import type { Elements, PressableRole, RegionProps, TextInputProps } from './elements-port'
import { noteTyping } from './typing'

export const Pressable: Elements['Pressable'] = (props) => {
  const role = props.role === 'button' ? undefined : props.role
  return (
    <button
      type="button"
      id={props.id}
      className={`el-press ${props.className ?? ''}`}
      role={role}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-current={props.current ? 'page' : undefined}
      disabled={props.disabled}
      onClick={props.onPress}
      {...chosen(role, props.selected)}
    >
      {props.children}
    </button>
  )
}

function chosen(role: PressableRole | undefined, selected: boolean | undefined) {
  if (role === 'tab') return { 'aria-selected': selected ?? false }
  if (role === 'radio' || role === 'switch') return { 'aria-checked': selected ?? false }
  return { 'aria-pressed': selected }
}

export const Heading: Elements['Heading'] = ({ level, className, id, children }) => {
  const Tag = `h${level}` as const
  return (
    <Tag className={`el-heading ${className ?? ''}`} id={id}>
      {children}
    </Tag>
  )
}

const tags = { main: 'main', navigation: 'nav', banner: 'header', section: 'section' } as const
const roles: Partial<Record<RegionProps['as'], AriaRole>> = {
  group: 'group',
  radiogroup: 'radiogroup',
  tablist: 'tablist',
  status: 'status',
  alert: 'alert',
}

export const Region: Elements['Region'] = ({ as, label, className, id, children }) => {
  const Tag = as in tags ? tags[as as keyof typeof tags] : 'div'
  return (
    <Tag className={className} id={id} role={roles[as]} aria-label={label}>
      {children}
    </Tag>
  )
}

export const Picture: Elements['Picture'] = ({ src, alt, className, id }) => (
  <img src={src} alt={alt} className={className} id={id} loading="lazy" decoding="async" />
)

export const List: Elements['List'] = ({ className, id, children }) => (
  <ul className={`el-list ${className ?? ''}`} id={id}>
    {children}
  </ul>
)

export const ListItem: Elements['ListItem'] = ({ className, id, children }) => (
  <li className={className} id={id}>
    {children}
  </li>
)

export const Label: Elements['Label'] = ({ of, className, id, children }) => (
  <label htmlFor={of} className={className} id={id}>
    {children}
  </label>
)

export const TextInput: Elements['TextInput'] = (props) => (
  <input
    id={props.id}
    className={`el-input ${props.className ?? ''}`}
    type={props.kind ?? 'text'}
    value={props.value}
    placeholder={props.placeholder}
    maxLength={props.maxLength}
    disabled={props.disabled}
    autoComplete="off"
    aria-label={props.label}
    aria-invalid={props.invalid}
    aria-describedby={props.describedBy}
    onChange={(event) => write(props, event.target.value)}
    onKeyDown={(event) => (event.key === 'Enter' && !event.nativeEvent.isComposing ? props.onConfirm?.() : undefined)}
  />
)

export const TextBox: Elements['TextBox'] = (props) => (
  <textarea
    id={props.id}
    className={`el-input ${props.className ?? ''}`}
    value={props.value}
    placeholder={props.placeholder}
    maxLength={props.maxLength}
    disabled={props.disabled}
    rows={4}
    aria-label={props.label}
    aria-invalid={props.invalid}
    aria-describedby={props.describedBy}
    onChange={(event) => write(props, event.target.value)}
  />
)

function write({ onInput }: TextInputProps, value: string): void {
  noteTyping()
  onInput(value)
}
