---
signed_by: ${signed_by}
signed_on: "${signed_on}"
---

The data of week ${week} were run against the scenarios above. Scenarios that did not hold are
known to the water board and are listed in the fault register under the numbers given here:

<#list faults as fault>
- ${fault}
</#list>

With these exceptions the delivery of ${reading_count} readings from ${stations?size} stations is
accepted.
