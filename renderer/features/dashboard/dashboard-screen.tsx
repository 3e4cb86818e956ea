export const DashboardScreen = ({ base }: { readonly base: string }) => <p>{base}</p>
