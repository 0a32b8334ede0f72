/** The beginning of every key under which something of a person is remembered; what has it is forgotten with them. */
export function personPrefix(personId: number): string {
  return `person:${personId}:`;
}

/** The key of one memory of a person in the state store. */
export function personKey(personId: number, memory: string): string {
  return `${personPrefix(personId)}${memory}`;
}
