/**
 * Who may use a handler. `anyone` is everybody; `group-admins` are the administrators of a group, and everybody in
 * their own private chat; `operators` are the people in `ADMIN_USERS`.
 */
export type Permission = 'anyone' | 'group-admins' | 'operators';
