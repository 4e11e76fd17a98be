/**
 * Calls `stop` when the process that started us is gone. `npm start` puts a small process of ours between npm and the
 * server; were it killed with -9, the server would go on holding the port and the data folder with nobody to stop it.
 * Does nothing when nobody handed us a channel, as under systemd or in a container that runs the server directly.
 */
export function onParentGone(stop: () => void): void {
  if (process.connected === undefined) return
  if (process.connected) {
    process.once('disconnect', stop)
    process.channel?.unref()
  } else stop()
}
