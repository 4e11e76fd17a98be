/** What somebody is and which brands they cover: the same two controls for members and invitations. */
import { MultiSelect, Select } from '@mantine/core'
import { mayGrantRole, ROLES, type Role } from '../../src/core/access.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'

type RoleFieldProps = {
  role: Role
  label: string
  hidden?: boolean
  disabled?: boolean
  onChange: (role: Role) => void
}

/** Roles above one's own are there to be seen, and cannot be given. */
export function RoleField({ role, label, hidden, disabled, onChange }: RoleFieldProps) {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <Select
      size="md"
      aria-label={label}
      label={hidden ? undefined : label}
      description={hidden ? undefined : t(`people.roleText.${role}`)}
      data={ROLES.map((one) => ({
        value: one,
        label: t(`people.roles.${one}`),
        disabled: !mayGrantRole({ role: me.role }, one),
      }))}
      value={role}
      allowDeselect={false}
      disabled={disabled}
      onChange={(value) => value && onChange(value as Role)}
    />
  )
}

type BrandsFieldProps = {
  role: Role
  brandIds: string[] | null
  label: string
  hidden?: boolean
  disabled?: boolean
  onChange: (brandIds: string[] | null) => void
}

/** None chosen means all of them, also those still to come. */
export function BrandsField({ role, brandIds, label, hidden, disabled, onChange }: BrandsFieldProps) {
  const { t } = useTranslation()
  const { brands } = useMe()
  const all = role === 'owner' || brandIds === null
  return (
    <MultiSelect
      size="md"
      aria-label={label}
      label={hidden ? undefined : label}
      description={!hidden && role === 'owner' ? t('people.ownerAll') : undefined}
      data={brands.map(({ id, name }) => ({ value: id, label: name }))}
      value={all ? [] : brandIds}
      placeholder={all ? t('people.allBrands') : undefined}
      disabled={disabled || role === 'owner'}
      clearable
      onChange={(value) => onChange(value.length > 0 ? value : null)}
    />
  )
}
