export const ReportScreen = ({ base }: { readonly base: string }) => <p>{base}</p>
