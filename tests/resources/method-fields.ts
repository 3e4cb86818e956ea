/**
 * What each step asks to write down, field by field, as the method says it; `*` marks a field the complete version
 * requires. Written from the method, apart from the resources: a field that goes missing there is seen here.
 */
export const methodFields: Readonly<Record<string, string>> = {
  's1 communityProfile':
    'name* inseeCode kind* population* staffCount* hasItDepartment* itProvider mutualisingBody mutualisingMode* sites ownTaxEpci version* councilDate* weeklyHours*',
  's1 actor': 'name* organisation role* side* contribution* influence interest engagement contact nextStep',
  's1 governanceBody': 'name level members frequency usesExistingMeeting',
  's1 meeting': 'kind date place attendees excused agenda decisions todo minutesSentOn',
  's2 trainingEntry': 'person title provider kind durationHours date status evidence',
  's2 awarenessSession':
    'title format date host staffCount electedCount schoolCount residentsCount sharedWith feedback',
  's2 keyMessage': 'text figure source audience',
  's2 trainingNeed': 'person topic wishedCourse deadline status',
  's3 policyDocument': 'title kind owner year horizon location keyPoints',
  's3 localPriority': 'title carriedBy reason rank',
  's3 policyLink': 'priority nrTheme dimension sentence strength',
  's3 ongoingProject': 'title owner plannedDate estimatedCost effect response note',
  's4 equipmentLot':
    'site* kind* count* averageAgeYears purchaseYear ownership conditionAtPurchase inUse* plannedExit confidence* note',
  's4 digitalService': 'name kind provider hostingPlace yearlyCost users accessibilityStatement stillUsed contractEnd',
  's4 existingAction': 'title theme since result proof practice',
  's4 practiceAnswer': 'id state evidence comment',
  's4 interview': 'person format date durationMinutes findings wishes',
  's4 yearlyPurchase': 'year category totalExclTax reuseExclTax recycledContentExclTax share repairabilityConsidered',
  's4 yearlyDisposal': 'year retiredStockOnJanuary1 toReuse toRecycling overTenYears rate traceability',
  's4 footprintEstimate': 'method tool year perimeter value unit confidence note',
  's4 themeScore': 'theme score max unanswered',
  's5 lever': 'title theme practice source impact ease votes decision reason',
  's5 ambition':
    'statement* horizonYear* perimeter* audiences* dimensions* smartSpecific* smartMeasurable* smartAcceptable* smartRealistic* smartTimeBound* smartState* validatedOn validatedBy',
  's5 axis': 'title localPriority summary audiences means expectedEffect rank',
  's6 roadmap':
    'template title periodStart periodEnd definition context meansStaff meansBudget carrier followUp sections',
  's6 objective': 'axis title dimension reach indicator baseline target unit deadline decreeTheme',
  's6 quote': 'author text approvedOn',
  's6 milestone': 'title date owner',
  's6 reviewFeedback': 'reader readerKind understood unclear handled',
  's7 deliberation':
    'form* body* sessionDate* noticeDeadline* noticeSentOn summaryNoteAttached presenter* legalReferences* reasons* articles* annexes status* votesFor votesAgainst abstentions number requestedChanges sentToPrefectureOn publishedOn publicationMode',
  's7 commitment': 'title kind date link',
  's7 questionAnswer': 'question answer',
  's8 action':
    'id* title* summary* objective* dimension* reach* theme* practice decreeTheme commitmentLevel* priority* ease* impact* moscow startPeriod* durationMonths* owner* contributors workload budget expectedSaving funding expectedResults* progressIndicators* resultIndicators dependsOn status* legalCheck quickWin needsDecision',
  's9 progressUpdate': 'action date status progressPercent sentence blocked nextStep author',
  's9 indicator': 'title unit level kind direction source frequency baseline baselineYear target targetYear practice',
  's9 indicatorValue': 'indicator period value confidence note',
  's9 blocker': 'action description request askedTo due solvedOn',
  's9 review': 'date body done late stop add decisions',
  's10 communicationAction':
    'title* moment* audience* channel* message* date* owner* approver status* cost reachEstimate accessibilityChecked* sobrietyChecked* linkedAction',
  's10 communityMember': 'person joinedOn topics',
  's10 communityEvent': 'title date place participants outcome',
}
