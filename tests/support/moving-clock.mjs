// Loaded into a process before its own code. SIGUSR2 moves its wall clock on by a quarter of an hour, as sleep does.
const quarterOfAnHour = 15 * 60_000
const realNow = Date.now
let ahead = 0

Date.now = () => realNow() + ahead
process.on('SIGUSR2', () => {
  ahead += quarterOfAnHour
})
