import { Launcher } from './launcher/launcher'
import { prepare } from './prepare/prepare'

const dev = process.argv.includes('--dev')
void new Launcher({ dev, prepare: (made) => prepare({ dev, ...made }) }).run()
