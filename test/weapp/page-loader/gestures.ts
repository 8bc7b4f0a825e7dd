// What a finger and a keyboard do to a page.
import type { Screen } from './screen'
import type { ViewLayer } from './view-layer'

export function tapOn(element: Element, screen: Screen, layer: ViewLayer) {
  const control = element.closest('wx-button, wx-switch, wx-checkbox, wx-radio, wx-input, wx-textarea') ?? element
  if (isOn(screen.attribute(control, 'disabled')) || element.closest('[aria-disabled="true"]')) {
    throw new Error(`page-loader: "${(element.textContent ?? '').trim()}" is disabled and cannot be tapped`)
  }
  layer.send(element, 'tap', { x: 0, y: 0 }, true)
  if (control.tagName === 'WX-SWITCH') {
    layer.send(control, 'change', { value: !isOn(screen.attribute(control, 'checked')) }, false)
  }
  if (control.tagName === 'WX-CHECKBOX') changeGroup(control, 'wx-checkbox-group', screen, layer)
  if (control.tagName === 'WX-RADIO') changeGroup(control, 'wx-radio-group', screen, layer)
  if (control.tagName === 'WX-BUTTON' && screen.attribute(control, 'form-type') === 'submit')
    submitForm(control, screen, layer)
}

/** Focus, one input event with the whole text, then the keyboard goes away. */
export function typeInto(field: Element, text: string, screen: Screen, layer: ViewLayer) {
  if (isOn(screen.attribute(field, 'disabled'))) throw new Error('page-loader: this field is disabled')
  const longest = Number(screen.attribute(field, 'maxlength') ?? -1)
  const value = longest >= 0 ? text.slice(0, longest) : text
  const detail = { value, cursor: value.length }
  layer.send(field, 'focus', { ...detail, height: 300 }, false)
  layer.send(field, 'input', { ...detail, keyCode: 0 }, false)
  layer.send(field, 'blur', detail, false)
}

/** In WeChat the group changes, with the values of all that are ticked. */
function changeGroup(control: Element, groupTag: string, screen: Screen, layer: ViewLayer) {
  const group = control.closest(groupTag)
  if (!group) return
  const value = screen.attribute(control, 'value')
  if (groupTag === 'wx-radio-group') {
    layer.send(group, 'change', { value }, false)
    return
  }
  const boxes = [...group.querySelectorAll('wx-checkbox')]
  const ticked = boxes.filter((box) => isOn(screen.attribute(box, 'checked')) !== (box === control))
  layer.send(group, 'change', { value: ticked.map((box) => screen.attribute(box, 'value')) }, false)
}

function submitForm(button: Element, screen: Screen, layer: ViewLayer) {
  const form = button.closest('wx-form')
  if (!form) return
  const fields = [...form.querySelectorAll('wx-input[name], wx-textarea[name]')]
  const value = Object.fromEntries(
    fields.map((one) => [one.getAttribute('name'), screen.attribute(one, 'value') ?? '']),
  )
  layer.send(form, 'submit', { value }, false)
}

function isOn(value: unknown): boolean {
  return value === true || value === 'true'
}
