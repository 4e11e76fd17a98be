import type { Part } from '../catalogue.ts'

export const person: Part<'person'> = {
  name: 'Name',
  email: 'E-mail',
  password: 'Password',
  signIn: 'Sign in',
  enter: 'Sign in',
}
