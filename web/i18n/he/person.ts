export const person = {
  name: 'שם',
  email: 'מייל',
  password: 'סיסמה',
  signIn: 'כניסה',
  enter: 'כניסה למערכת',
}
