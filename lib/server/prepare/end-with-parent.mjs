// Loaded into tools that the launcher starts: a build must not go on writing after its launcher was killed.
process.on('disconnect', () => process.exit(1))
process.channel?.unref()
