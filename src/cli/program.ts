/** The commands, their inputs, and what each calls. */
import { Command, Option } from 'commander'
import { backupTo, restoreFrom } from './commands/backup.ts'
import { addChannelOf, listChannelsOf } from './commands/channels.ts'
import { doctor } from './commands/doctor.ts'
import { createTokenFor, resetPassword, setup } from './commands/people.ts'
import { replay } from './commands/replay.ts'
import { understand } from './commands/understand.ts'
import { showVersion } from './commands/version.ts'
import type { Language } from './language.ts'
import { makeTerminal, type Result, type Terminal } from './terminal.ts'
import { type Key, say, title } from './words.ts'

type Run = (terminal: Terminal) => Promise<Result>

/** `perform` gets the terminal and the command to run on it; commander itself only reads the arguments. */
export function makeProgram(language: Language, perform: (terminal: Terminal, run: Run) => Promise<void>): Command {
  const t = (key: Key) => say(key, language)
  const program = new Command('maagal')
  program
    .description(t('about'))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({ styleTitle: (text) => title(text, language) })
    .helpCommand('help [command]', t('option.help'))

  /** What every command has; `inputs` adds its own. */
  const verb = (parent: Command, name: string, about: Key): Command =>
    parent
      .command(name)
      .description(t(about))
      .helpOption('-h, --help', t('option.help'))
      .option('--json', t('option.json'))
      .addOption(new Option('--lang <language>', t('option.lang')).choices(['he', 'en']))
  const group = (name: string, about: Key): Command =>
    program.command(name).description(t(about)).helpOption('-h, --help', t('option.help')).helpCommand(false)
  const run = (command: Command, work: Run): Promise<void> =>
    perform(makeTerminal(language, command.opts().json === true), work)
  const gather = (value: string, before: string[]): string[] => [...before, value]

  program
    .helpOption('-h, --help', t('option.help'))
    .addOption(new Option('--lang <language>', t('option.lang')).choices(['he', 'en']))

  verb(program, 'setup', 'setup.about')
    .requiredOption('--owner <email>', t('setup.owner'))
    .requiredOption('--brand <name>', t('setup.brand'))
    .option('--name <name>', t('setup.name'))
    .addOption(new Option('--language <language>', t('setup.language')).choices(['he', 'en']))
    .action((options, command) => run(command, (terminal) => setup(terminal, options)))

  const token = group('token', 'token.about')
  verb(token, 'create', 'token.create')
    .requiredOption('--name <name>', t('token.name'))
    .option('--person <email>', t('token.person'))
    .action((options, command) => run(command, (terminal) => createTokenFor(terminal, options)))

  const channel = group('channel', 'channel.about')
  verb(channel, 'add', 'channel.add')
    .argument('<kind>', t('channel.kind'))
    .option('--set <key=value>', t('channel.set'), gather, [])
    .option('--set-file <key=path>', t('channel.set_file'), gather, [])
    .option('--brand <brand>', t('channel.brand'))
    .option('--name <name>', t('channel.name'))
    .option('--connection <id>', t('channel.connection'))
    .option('--as <email>', t('option.as'))
    .action((kind, options, command) => run(command, (terminal) => addChannelOf(terminal, kind, options)))
  verb(channel, 'list', 'channel.list')
    .option('--as <email>', t('option.as'))
    .action((options, command) => run(command, (terminal) => listChannelsOf(terminal, options)))

  const user = group('user', 'user.about')
  verb(user, 'reset-password', 'user.reset')
    .argument('<email>')
    .action((email, _options, command) => run(command, (terminal) => resetPassword(terminal, email)))

  verb(program, 'doctor', 'doctor.about').action((_options, command) => run(command, doctor))
  verb(program, 'backup', 'backup.about')
    .argument('<file>', t('backup.file'))
    .option('--include-key', t('backup.include_key'))
    .action((file, options, command) => run(command, (terminal) => backupTo(terminal, file, options)))
  verb(program, 'restore', 'restore.about')
    .argument('<file>', t('backup.file'))
    .option('--send-waiting', t('restore.send_waiting'))
    .action((file, options, command) => run(command, (terminal) => restoreFrom(terminal, file, options)))
  verb(program, 'replay', 'replay.about')
    .argument('<file>', t('replay.file'))
    .action((file, _options, command) => run(command, (terminal) => replay(terminal, file)))
  // Its output is a stream of JSON lines already, so it has no --json.
  program
    .command('understand')
    .description(t('understand.about'))
    .helpOption('-h, --help', t('option.help'))
    .addOption(new Option('--lang <language>', t('option.lang')).choices(['he', 'en']))
    .option('--profiles <file>', t('understand.profiles'))
    .action((options, command) => run(command, (terminal) => understand(terminal, options)))
  verb(program, 'version', 'version.about').action((_options, command) => run(command, showVersion))
  return program
}
