// Loaded before the web app and the runner. When the process that started us goes away, however it goes, so do we:
// otherwise a killed `npm start` would leave its ports taken. It also carries the request to stop where the system
// has no signals.
const GRACE_MS = 12_000;

function stop() {
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  if (process.listenerCount("SIGTERM") > 0) process.emit("SIGTERM", "SIGTERM");
  else process.exit(0);
}

if (process.channel) {
  process.once("disconnect", stop);
  process.on("message", (message) => {
    if (message === "stop") stop();
  });
  process.channel.unref();
}
