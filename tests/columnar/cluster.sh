#!/usr/bin/env bash
# A standalone Spark cluster on this machine: a master and two workers with one core each, on loopback.
#
#   cluster.sh start FOLDER [PYTHON]    logs and process ids go to FOLDER; prints the master's address
#   cluster.sh kill FOLDER WORKER       end worker 1 or 2 at once, with all it has
#   cluster.sh stop FOLDER              end what was started
#
# PySpark from the registry has no start scripts of its own; Java 17 is needed.
set -euo pipefail

usage() { sed -n '4,6s/^#   //p' "$0" >&2; exit 2; }
[[ $# -ge 2 ]] || usage
folder=$2
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

free_port() { "$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# Every process leads its own group, so that its executors end with it.
launch() {
    local name=$1
    shift
    setsid "$home/bin/spark-class" "$@" >"$folder/$name.log" 2>&1 </dev/null &
    echo $! >"$folder/$name.pid"
}

wait_for() {
    local _
    for _ in $(seq 240); do
        if grep -qs "$1" "$folder/$2.log"; then return; fi
        kill -0 "$(cat "$folder/$2.pid")" 2>/dev/null || break
        sleep 0.5
    done
    echo "$2 did not start; its log ends with:" >&2
    tail -n 5 "$folder/$2.log" >&2
    exit 1
}

end() {
    [[ -f $folder/$1.pid ]] || return 0
    kill "-$2" -- "-$(cat "$folder/$1.pid")" 2>/dev/null || true
    rm -f "$folder/$1.pid"
}

case $1 in
start)
    python=${3:-python3}
    home=$("$python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
    export SPARK_HOME=$home SPARK_LOCAL_IP=127.0.0.1 SPARK_NO_DAEMONIZE=1 SPARK_DAEMON_MEMORY=256m
    export PYSPARK_PYTHON=$python SPARK_WORKER_OPTS="-Dspark.worker.cleanup.enabled=true"
    port=$(free_port)
    launch master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0
    wait_for "Starting Spark master at" master
    for number in 1 2; do
        launch "worker-$number" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1g \
            --webui-port 0 --work-dir "$folder/work-$number" "spark://127.0.0.1:$port"
    done
    for number in 1 2; do wait_for "Successfully registered with master" "worker-$number"; done
    echo "spark://127.0.0.1:$port"
    ;;
kill)
    [[ $# -eq 3 ]] || usage
    end "worker-$3" KILL
    ;;
stop)
    for name in worker-1 worker-2 master; do end "$name" TERM; done
    ;;
*) usage ;;
esac
