import { Launcher } from './launcher/launcher'

void new Launcher(process.argv.includes('--dev')).run()
