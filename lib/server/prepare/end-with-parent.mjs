// Loaded into tools that the launcher starts: a build must not go on writing after its launcher was
// killed. A tool's own helpers load it too, and end with the tool.
if (process.env.NOURIVA_LAUNCHER === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1))
  process.channel?.unref()
}
