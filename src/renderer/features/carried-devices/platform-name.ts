import type { Words } from '../../i18n/words.ts'

/** Platforms better known by the device they run on. */
const namedByDevice = ['ios', 'ipados', 'macos', 'chromeos'] as const
const isNamedByDevice = (id: string): id is (typeof namedByDevice)[number] =>
  namedByDevice.some(each => each === id)

/** What people call a platform. */
export const platformName = ({ id, name }: { id: string; name: string }, { say }: Words): string =>
  isNamedByDevice(id) ? say(`carried.name-${id}`) : name
