/** Hebrew: the words of the other pages (settings, team, the playbook editor, the doors); they come with the first of these. */
import { account } from './account.ts'
import { areas } from './areas.ts'
import { automatic } from './automatic.ts'
import { brands } from './brands.ts'
import { channelLog } from './channel-log.ts'
import { channels } from './channels.ts'
import { checks } from './checks.ts'
import { connection } from './connection.ts'
import { door } from './door.ts'
import { editor } from './editor.ts'
import { goals } from './goals.ts'
import { headcount } from './headcount.ts'
import { holidays } from './holidays.ts'
import { inspector } from './inspector.ts'
import { intake } from './intake.ts'
import { notify } from './notify.ts'
import { people } from './people.ts'
import { person } from './person.ts'
import { playbooks } from './playbooks.ts'
import { review } from './review.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { share } from './share.ts'
import { standing } from './standing.ts'
import { targets } from './targets.ts'
import { team } from './team.ts'
import { tokens } from './tokens.ts'
import { trial } from './trial.ts'
import { wizard } from './wizard.ts'

export const pages = {
  account,
  areas,
  editor,
  inspector,
  playbooks,
  trial,
  automatic,
  brands,
  holidays,
  targets,
  channels,
  door,
  intake,
  notify,
  people,
  settings,
  tokens,
  goals,
  headcount,
  person,
  review,
  setup,
  share,
  team,
  channelLog,
  checks,
  connection,
  standing,
  wizard,
}
