export const ProfileScreen = ({ base }: { readonly base: string }) => <p>{base}</p>
