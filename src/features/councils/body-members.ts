// The members of a body as they are typed, one a line: the name, a space, and what they are.

export interface BodyMember {
  readonly name: string
  readonly role: string
}

export function membersIn(lines: readonly string[]): BodyMember[] {
  return lines.map((line) => {
    const [name = '', ...role] = line.split(/[\s　]+/)
    return { name, role: role.join(' ') }
  })
}

export function linesOfMembers(members: readonly BodyMember[]): string {
  return members.map(({ name, role }) => (role === '' ? name : `${name} ${role}`)).join('\n')
}
